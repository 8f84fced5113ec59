/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3" y="3" width="18" height="18" rx="4"/><path d="M12 3v18M3 12h18"/><rect x="14.5" y="5.5" width="4" height="4" rx="1" fill="currentColor" stroke="none"/>';
