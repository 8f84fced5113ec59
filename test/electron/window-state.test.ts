import { describe, expect, test } from 'vitest';
import { placeWindow } from '../../electron/window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const state = { x: 2000, y: 100, width: 1200, height: 800, maximized: false };

describe('the window', () => {
  test('is 1440 x 900 the first time, where the system puts it', () => {
    expect(placeWindow(undefined, [screen])).toEqual({ width: 1440, height: 900 });
  });
  test('comes back where it was', () => {
    expect(placeWindow(state, [screen, second])).toEqual({ x: 2000, y: 100, width: 1200, height: 800 });
  });
  test('does not come back on a screen that is gone', () => {
    expect(placeWindow(state, [screen])).toEqual({ width: 1200, height: 800 });
  });
  test('is never put with its title bar above the screen', () => {
    expect(placeWindow({ ...state, x: 10, y: -300 }, [screen])).not.toHaveProperty('y');
  });
  test('is neither larger than the largest screen nor smaller than the layout takes', () => {
    expect(placeWindow({ ...state, x: 0, y: 0, width: 9000, height: 10 }, [screen])).toEqual({ x: 0, y: 0, width: 1920, height: 680 });
    expect(placeWindow(undefined, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({ width: 1024, height: 680 });
  });
});
