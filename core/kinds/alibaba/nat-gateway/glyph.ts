/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M3 5.5h3.2c3 0 2.8 6.5 5.8 6.5M3 18.5h3.2c3 0 2.8-6.5 5.8-6.5M3 12h18M18 9l3 3-3 3"/>';
