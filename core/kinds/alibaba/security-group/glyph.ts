/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M12 2.75 19.5 5.5v5.6c0 4.6-3 8.2-7.5 10.15C7.5 19.3 4.5 15.7 4.5 11.1V5.5z"/><path d="M8.8 11.8l2.3 2.3 4.1-4.4"/>';
