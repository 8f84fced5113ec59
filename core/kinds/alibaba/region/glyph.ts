/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M12 21c4.3-4.4 6.5-8 6.5-11a6.5 6.5 0 1 0-13 0c0 3 2.2 6.6 6.5 11z"/><circle cx="12" cy="10" r="2.25"/>';
