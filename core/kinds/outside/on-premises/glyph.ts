/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M4 20.5V6.5L13 3.5v17M13 9h5.5a1.5 1.5 0 0 1 1.5 1.5v10M2.5 20.5h19M7 9.5h3M7 13h3M7 16.5h3M16.5 13v0M16.5 16.5v0"/>';
