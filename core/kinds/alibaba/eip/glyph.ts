/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<rect x="2.25" y="6" width="19.5" height="12" rx="6"/><path d="M8.5 9v6M12.25 15V9h2.1a1.95 1.95 0 0 1 0 3.9h-2.1"/>';
