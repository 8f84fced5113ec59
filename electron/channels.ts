import type { Bridge } from '../core/protocol/host.ts';

/** What main and preload say to each other. Questions are answered, notices are not; events go to the page. */
type Methods = Omit<Bridge, 'listen' | 'openDropped'> & {
  /** The preload asks the browser for the paths of what was dropped; the page cannot make one up. */
  openDroppedPaths(paths: readonly string[]): ReturnType<Bridge['openDropped']>;
};
type Answers<F> = F extends (...args: never[]) => Promise<unknown> ? true : false;
export type Question = { [K in keyof Methods]: Answers<Methods[K]> extends true ? K : never }[keyof Methods];
export type Notice = Exclude<keyof Methods, Question>;
export type ArgumentsOf<K extends keyof Methods> = Parameters<Methods[K]>;
export type AnswerOf<K extends Question> = Awaited<ReturnType<Methods[K]>>;

export const channelOf = (name: Question | Notice) => `netdraft:${name}`;
export const EVENT_CHANNEL = 'netdraft:event';
