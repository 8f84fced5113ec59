/** Where the window stood, in the screen's own px. */
export interface WindowState {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest and first size of the window (design language, "Window"). */
export const SMALLEST = { width: 1024, height: 680 } as const;
export const FIRST = { width: 1440, height: 900 } as const;
/** So much of the title bar has to be on a screen for the window to be taken hold of. */
const HOLD = { width: 120, height: 32 } as const;

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

/** Where to open the window: where it was, unless that screen is gone. Then a position is left to the system. */
export function placeWindow(state: WindowState | undefined, screens: readonly Area[]): Partial<Area> & { width: number; height: number } {
  const largest = screens.reduce((most, screen) => (screen.width * screen.height > most.width * most.height ? screen : most), {
    width: 0,
    height: 0,
  });
  const room = { width: Math.max(largest.width, SMALLEST.width), height: Math.max(largest.height, SMALLEST.height) };
  const width = between(SMALLEST.width, state?.width ?? FIRST.width, room.width);
  const height = between(SMALLEST.height, state?.height ?? FIRST.height, room.height);
  if (!state) return { width, height };
  const held = screens.some(
    (screen) =>
      state.x + width >= screen.x + HOLD.width &&
      state.x + HOLD.width <= screen.x + screen.width &&
      state.y >= screen.y &&
      state.y + HOLD.height <= screen.y + screen.height,
  );
  return held ? { x: state.x, y: state.y, width, height } : { width, height };
}
