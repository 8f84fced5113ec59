/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M12 2.5v4M12 17.5v4"/><path d="M3.5 9.75h17M17.6 6.9l2.9 2.85-2.9 2.85M20.5 14.75h-17M6.4 11.9l-2.9 2.85 2.9 2.85"/>';
