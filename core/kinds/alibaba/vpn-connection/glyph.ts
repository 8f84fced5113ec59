/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<rect x="3" y="13.5" width="18" height="7" rx="2.5"/><circle cx="7" cy="17" r="1.25" fill="currentColor" stroke="none"/><path d="M11 17h6M9 13.5V4M6.2 6.8 9 4l2.8 2.8M15 4v9.5"/><path d="M12.7 10.6l2.3 2.4 2.3-2.4"/>';
