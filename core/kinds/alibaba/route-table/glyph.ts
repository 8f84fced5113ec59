/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M12 2.75v18.5M8.5 21.25h7"/><path d="M12 4.75h6.2l2.6 2.5-2.6 2.5H12M12 11.25H5.8l-2.6 2.5 2.6 2.5H12"/>';
