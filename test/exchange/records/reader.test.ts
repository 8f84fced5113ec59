import { describe, expect, it } from 'vitest';
import { renew } from '../../../core/edit/renew.ts';
import { change, startHistory, undo } from '../../../core/edit/history.ts';
import { createImportReader } from '../../../core/exchange/import-reader.ts';
import type { Design } from '../../../core/model/design.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const reader = () =>
  createImportReader({
    startHcl: () => Promise.reject(new Error('nothing here is written in HCL')),
    decoder: (encoding) => new TextDecoder(encoding, { fatal: true }) as ReturnType<Parameters<typeof createImportReader>[0]['decoder']>,
  });
const vpc = (id: string, block: string) => ({ VpcId: id, CidrBlock: block, Tags: [{ Key: 'Name', Value: `Käse ${id}` }] });

async function snapshot(vpcs: readonly object[], open?: Design) {
  const reading = reader();
  reading.take('vpcs.json', [bytes(JSON.stringify({ Vpcs: vpcs }))]);
  const understood = await reading.understand({ name: 'n', notes: [], ...(open && { open }) });
  return { reading, understood };
}

describe('reading a network in parts', () => {
  it('puts a text together wherever it was cut, and leaves a file alone that is no text', async () => {
    const reading = reader();
    const text = bytes(JSON.stringify({ Vpcs: [vpc('vpc-1', '10.0.0.0/16')] }));
    reading.take('b.json', [new Uint8Array([0x7b, 0xff])]);
    reading.take(
      'a.json',
      Array.from(text, (byte) => new Uint8Array([byte])),
    );
    const { report } = await reading.understand({ name: 'n', notes: [] });
    expect(report.problems).toMatchObject([{ code: 'FILE_NOT_TEXT', places: [{ file: 'b.json' }] }]);
    expect(reading.draw('new').design.resources['vpc-1']?.name).toBe('Käse vpc-1');
  });

  it('knows a newer state of the open design, and says what an update brings', async () => {
    const first = await snapshot([vpc('vpc-1', '10.0.0.0/16'), vpc('vpc-2', '10.1.0.0/16')]);
    const drawn = first.reading.draw('new').design;
    const moved = { ...drawn, layout: { ...drawn.layout, 'vpc-1': { x: 4000, y: 700, width: 400, height: 300 } } };
    const { reading, understood } = await snapshot([vpc('vpc-1', '10.9.0.0/16'), vpc('vpc-3', '10.1.0.0/16')], moved);
    // A VPC stands in its region, which is there once more.
    expect(understood.changes).toMatchObject({ added: 1, gone: 1, changed: 1 });
    const next = reading.draw('update').design;
    expect(next.layout['vpc-1']).toEqual(moved.layout['vpc-1']);

    const history = change(startHistory(moved), renew.label, (draft) => renew.run(draft, { design: next })).history;
    expect(history.design.resources).toEqual(next.resources);
    expect(history.design.layout).toEqual(next.layout);
    expect(history.done).toHaveLength(1);
    expect(undo(history).history.design).toEqual(moved);
  });

  it('takes another network for another', async () => {
    const { reading } = await snapshot([vpc('vpc-1', '10.0.0.0/16')]);
    expect((await snapshot([vpc('vpc-7', '10.0.0.0/16')], reading.draw('new').design)).understood.changes).toBeUndefined();
  });
});
