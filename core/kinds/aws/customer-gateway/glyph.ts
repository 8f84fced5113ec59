/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3" y="12.5" width="18" height="7.5" rx="2.5"/><path d="M7 16.25h2M11 16.25h2M12 12.5V9M8.5 9.2a5 5 0 0 1 7 0M6 6.6a8.6 8.6 0 0 1 12 0"/><circle cx="17.5" cy="16.25" r="1" fill="currentColor" stroke="none"/>';
