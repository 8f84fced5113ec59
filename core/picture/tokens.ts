/** Colours, sizes and radii: the one source of the pictures and of the window's style sheet. */
export type ThemeName = 'light' | 'dark';

const LIGHT = {
  canvas: '#F1F2F4',
  panel: '#FFFFFF',
  raised: '#FFFFFF',
  sunken: '#F4F5F7',
  hover: '#ECEEF1',
  press: '#E2E5E9',
  'ink-1': '#15171C',
  'ink-2': '#4A505B',
  'ink-3': '#636A76',
  'line-1': '#E4E6EA',
  'line-2': '#CBD0D7',
  'line-3': '#7F8692',
  field: '#8B929E',
  accent: '#15171C',
  'on-accent': '#FFFFFF',
  focus: '#15171C',
  v4: '#0B62D6',
  'v4-soft': '#E3EEFD',
  v6: '#8427CE',
  'v6-soft': '#F3E8FC',
  works: '#0C7A3E',
  'works-soft': '#E0F4E8',
  request: '#C81E2B',
  'request-soft': '#FDEAEB',
  reply: '#AD4408',
  'reply-soft': '#FCEDE2',
  intermittent: '#7A5B00',
  'intermittent-soft': '#FBF1CF',
  unmodelled: '#565D69',
  'unmodelled-soft': '#ECEEF1',
  'mark-ink': '#FFFFFF',
  grid: '#DDE0E5',
} as const;

export type Colour = keyof typeof LIGHT;

const DARK: Readonly<Record<Colour, string>> = {
  canvas: '#0E1012',
  panel: '#16181B',
  raised: '#1F2226',
  sunken: '#101215',
  hover: '#22252A',
  press: '#2A2E34',
  'ink-1': '#ECEEF1',
  'ink-2': '#B6BCC6',
  'ink-3': '#8F96A3',
  'line-1': '#26292E',
  'line-2': '#3B4048',
  'line-3': '#737A87',
  field: '#676E7A',
  accent: '#ECEEF1',
  'on-accent': '#15171C',
  focus: '#ECEEF1',
  v4: '#5CA4FF',
  'v4-soft': '#12253F',
  v6: '#C78CFF',
  'v6-soft': '#2A1A3F',
  works: '#4CC982',
  'works-soft': '#11291B',
  request: '#FF6E73',
  'request-soft': '#3A171A',
  reply: '#FF9B57',
  'reply-soft': '#38200F',
  intermittent: '#E3BA3C',
  'intermittent-soft': '#302808',
  unmodelled: '#A6ADB9',
  'unmodelled-soft': '#23262B',
  'mark-ink': '#0E1012',
  grid: '#1D2024',
};

export const COLOURS: Readonly<Record<ThemeName, Readonly<Record<Colour, string>>>> = { light: LIGHT, dark: DARK };

/** Elevations: box shadows of what floats above the canvas. A dark ground shows no shadow, so a ring stands for it. */
const SHADOWS: Readonly<Record<ThemeName, Readonly<Record<'e1' | 'e2' | 'e3', string>>>> = {
  light: {
    e1: '0 1px 2px rgba(21, 23, 28, .06)',
    e2: '0 4px 16px rgba(21, 23, 28, .10), 0 1px 3px rgba(21, 23, 28, .08)',
    e3: '0 16px 48px rgba(21, 23, 28, .18), 0 2px 8px rgba(21, 23, 28, .10)',
  },
  dark: {
    e1: '0 1px 2px rgba(0, 0, 0, .4)',
    e2: '0 0 0 1px #2E3238, 0 6px 20px rgba(0, 0, 0, .5)',
    e3: '0 0 0 1px #343941, 0 18px 56px rgba(0, 0, 0, .65)',
  },
};

/** Corner radii in px. */
export const RADII = { key: 4, chip: 5, button: 6, card: 8, float: 10, network: 10, region: 14, pill: 9 } as const;

/** Type sizes in px, as [size, line height]. */
export const TYPE = {
  caption: [11, 15],
  row: [12, 16],
  control: [12.5, 17],
  body: [13, 18],
  inspector: [14, 18],
  dialog: [16, 22],
  start: [24, 30],
} as const;

export const WEIGHTS = { text: 450, control: 550, name: 600, title: 650 } as const;
export type Weight = (typeof WEIGHTS)[keyof typeof WEIGHTS];

/** Families as CSS writes them; the first is the one whose widths `text.ts` knows. */
export const FONT_STACKS = {
  ui: '"Inter Variable", Inter, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  mono: '"JetBrains Mono Variable", "JetBrains Mono", "Noto Sans SC", monospace',
} as const;

/** The custom properties `--nd-*` of a theme, as CSS declarations. */
const declarations = (theme: ThemeName): string =>
  [
    `color-scheme:${theme}`,
    ...Object.entries(COLOURS[theme]).map(([name, value]) => `--nd-${name}:${value}`),
    ...Object.entries(SHADOWS[theme]).map(([name, value]) => `--nd-${name}:${value}`),
  ].join(';');

const shared = (): string =>
  [
    ...Object.entries(RADII).map(([name, px]) => `--nd-radius-${name}:${px}px`),
    ...Object.entries(TYPE).flatMap(([name, [size, line]]) => [`--nd-size-${name}:${size}px`, `--nd-line-height-${name}:${line}px`]),
    ...Object.entries(WEIGHTS).map(([name, weight]) => `--nd-weight-${name}:${weight}`),
    `--nd-font-ui:${FONT_STACKS.ui}`,
    `--nd-font-mono:${FONT_STACKS.mono}`,
    '--nd-ease:cubic-bezier(.2,0,0,1)',
  ].join(';');

/** A style sheet with every token as `--nd-NAME`: light by default, dark under `[data-theme="dark"]`. */
export const cssTokens = (): string =>
  `:root{${shared()}}\n:root,[data-theme="light"]{${declarations('light')}}\n[data-theme="dark"]{${declarations('dark')}}\n`;
