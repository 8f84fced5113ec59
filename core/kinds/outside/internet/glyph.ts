/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<circle cx="12" cy="12" r="9"/><path d="M3 12h18"/><ellipse cx="12" cy="12" rx="4" ry="9"/>';
