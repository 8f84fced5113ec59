/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<path d="M12 2.5v2.75M12 11.5v10"/><path d="M3.5 8.25h17M17.6 5.4l2.9 2.85-2.9 2.85M20.5 16.5h-4.75M18.4 13.65l-2.9 2.85 2.9 2.85"/>';
