/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M4 21.25V10.5a8 8 0 0 1 16 0v10.75M4 12.5h16M9.35 3v14.25M14.65 3v14.25"/>';
