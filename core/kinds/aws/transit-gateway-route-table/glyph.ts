/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3.5" y="3.5" width="17" height="17" rx="3"/><path d="M3.5 9h17M8.5 9v11.5M12 13h5M12 16.75h5"/><circle cx="12" cy="6.25" r="1" fill="currentColor" stroke="none"/>';
