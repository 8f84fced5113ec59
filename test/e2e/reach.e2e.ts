import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';
import { type App, describePage } from './harness/index.ts';
import { type Person, personAt } from './steps/person.ts';
import { netdraft } from './steps/terminal.ts';

interface Told {
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

/** Two hosts of one subnet, whose group lets them reach each other on a port, as the AWS command line tells it. */
const answersOfAws = (port: number) => {
  const [OwnerId, VpcId, SubnetId] = ['111122223333', 'vpc-1', 'subnet-1'];
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '10.0.0.0/16' }] }];
  const Instances = ['api', 'db'].map((name, at) => ({
    InstanceId: `i-${name}`,
    VpcId,
    SubnetId,
    PrivateIpAddress: `10.0.0.1${at}`,
    SecurityGroups: [{ GroupId: 'sg-1' }],
    State: { Name: 'running' },
    Tags: [{ Key: 'Name', Value: name }],
  }));
  return {
    Vpcs: [{ VpcId, CidrBlock: '10.0.0.0/16', OwnerId }],
    Subnets: [{ SubnetId, VpcId, CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-west-1a', OwnerId }],
    SecurityGroups: [
      {
        GroupId: 'sg-1',
        GroupName: 'data',
        VpcId,
        OwnerId,
        IpPermissions,
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ],
    Reservations: [{ OwnerId, Instances }],
  };
};

/** A reviewer reads what reaches what, asks one cell, and compares with two other versions. Each test goes on where the one before ended. */
describePage('what can be reached', (launch) => {
  let app: App;
  let person: Person;
  let folder: string;
  let file: string;
  let older: string;
  const cell = (sentence: RegExp) => person.dock.getByRole('gridcell', { name: sentence });
  const list = () => person.dock.getByRole('complementary', { name: 'Differences' });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-reach-'));
    [file, older] = [join(folder, 'shop.netdraft'), join(folder, 'older.netdraft')];
    copyFileSync(inProject('templates/public-private-nat.netdraft'), file);
    writeFileSync(older, readFileSync(file, 'utf8').replace('"ports": "5432", "peer": "sg-web"', '"ports": "5432", "peer": "sg-batch"'));
    app = await launch();
    person = personAt(app);
    await person.opens(file);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a key shows the matrix, arrows go through it, and Enter asks a cell and draws its path', async () => {
    await person.press('Shift+4');
    await cell(/^Internet can open to web-1 over IPv4: tcp 443\.$/).waitFor();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await person.press(key);
    await person.dock.getByText('web-1 can open to db-1 over IPv4: tcp 5432.').waitFor();
    await person.press('Enter');
    await person.sees({ ipv4: 'Works' });
    await person.photograph('reach-matrix');
  });

  test('a fix that is applied is in it at once, and differs from the saved version', async () => {
    await cell(/^Internet can open to db-1/).click();
    await person.sees({ ipv4: 'Request blocked' });
    await person.callout.getByRole('button', { name: 'Apply fix' }).click();
    await person.dock.getByRole('button', { name: 'Compare with another version' }).click();
    await app.page.getByRole('menuitem', { name: 'With the saved version' }).click();
    await list().getByText('Since the saved version').waitFor();
    await expect.poll(() => list().textContent()).toMatch(/Changed in the design\s*[1-9]/);
    await person.press('Control+z');
    await list().getByText('The same can be reached in both.').waitFor();
  });

  test('another design is compared as the terminal compares it', async () => {
    const told = JSON.parse(netdraft('diff', older, file, '--json').out) as Told;
    expect(told.changes).toHaveLength(2);
    await app.answerOpen(older);
    await person.press('Control+Shift+D');
    await list().getByText('Since older.netdraft').waitFor();
    for (const { from, to } of told.changes)
      await list()
        .getByRole('button', { name: `${from} ${to}` })
        .waitFor();
    await list()
      .getByText(/^Opens\s*1$/)
      .waitFor();
    expect(await cell(/Changed: /).count()).toBe(2);
    await person.photograph('reach-compared');
    await list()
      .getByRole('button', { name: /^Closes/ })
      .click();
    await person.sees({ ipv4: 'Request blocked' });
  });

  test('what describes a network is compared too, and the open design stays', async () => {
    const [then, now] = [join(folder, 'then.json'), join(folder, 'now.json')];
    writeFileSync(then, JSON.stringify(answersOfAws(22)));
    writeFileSync(now, JSON.stringify(answersOfAws(5432)));
    const drawn = join(folder, 'now.netdraft');
    expect(netdraft('import', now, '--out', drawn)).toMatchObject({ status: 0 });
    await person.opens(drawn);
    await cell(/^api can open to db over IPv4: tcp 5432\.$/).waitFor();
    await app.answerOpen(then);
    await person.press('Control+Shift+D');
    await list().getByText('Since then').waitFor();
    await list()
      .getByText(/^Opens\s*2$/)
      .waitFor();
    await list()
      .getByRole('button', { name: /^data\s*changed: / })
      .waitFor();
    await cell(/^api can open to db over IPv4: tcp 5432\. Changed: /).waitFor();
    await person.photograph('reach-snapshots');
  });
});
