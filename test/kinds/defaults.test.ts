import { describe, expect, it } from 'vitest';
import { kindOf } from '../../core/kinds/index.ts';

type Cells = Readonly<Record<string, unknown>>;
/** Columns of tables that may be left out, and what is then meant, by kind and table. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, Cells>>>> = {
  'tencent.clb': {
    listeners: { healthCheck: true, interval: 5, timeout: 2, healthy: 3, unhealthy: 3, session: 0 },
    rules: { healthCheck: true, interval: 5, timeout: 2, healthy: 3, unhealthy: 3, url: '/' },
    backends: { weight: 10 },
  },
  'alibaba.clb': { listeners: { healthCheck: true, healthy: 3, unhealthy: 3 }, backends: { weight: 100 } },
};

describe('cells that nobody fills in', () => {
  it.each(Object.entries(DEFAULTS))('of %s are what the console fills in', (kind, tables) => {
    const fields = kindOf(kind)?.fields as unknown as Readonly<Record<string, { readonly columns: Readonly<Record<string, Cells>> }>>;
    for (const [table, cells] of Object.entries(tables)) {
      const found = Object.keys(cells).map((column) => [column, fields[table]?.columns[column]?.['default']]);
      expect(Object.fromEntries(found)).toEqual(cells);
    }
  });
});
