/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M4 7.5 12 3l8 4.5v9L12 21l-8-4.5z"/><path d="M4 7.5l8 4.5 8-4.5M12 12v9"/>';
