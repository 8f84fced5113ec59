/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M6.5 4h2.3c.8 0 1.4.5 1.7 1.2l5 13.6c.3.8.9 1.2 1.7 1.2h1.3M11.7 9.3 6 20"/>';
