import type { Answers, Fact, Item } from '../../describe.ts';
import { flag, inner, items, text, whole } from '../../describe.ts';

/** What stands in for nobody is called by the services that make interfaces for themselves. */
export interface DescribedInterface {
  readonly id: string;
  readonly item: Item;
  readonly subnet: string | undefined;
  readonly network: string | undefined;
  readonly description: string | undefined;
  /** The instance to which it is attached. */
  readonly instance: string | undefined;
  /** 0: the primary one. */
  readonly device: number | undefined;
  /** Attached to something: an instance, or whatever a service runs. */
  readonly used: boolean;
}

/** Instances of every reservation; terminated ones are gone. */
export const INSTANCES: Fact<readonly Item[]> = (answers) =>
  [...answers.all('Reservations').flatMap((one) => items(one, 'Instances')), ...answers.all('Instances')].filter((one) => {
    const state = inner(one, 'State');
    return !['terminated', 'shutting-down'].includes((state && text(state, 'Name')) ?? '');
  });

/** Every interface once: as its own call describes it, else as its instance does. */
export const INTERFACES: Fact<ReadonlyMap<string, DescribedInterface>> = (answers) => {
  const found = new Map<string, DescribedInterface>();
  const add = (item: Item, instance: string | undefined): void => {
    const id = text(item, 'NetworkInterfaceId');
    if (id === undefined || found.has(id)) return;
    const attachment = inner(item, 'Attachment');
    const of = instance ?? (attachment && text(attachment, 'InstanceId'));
    found.set(id, {
      id,
      item,
      subnet: text(item, 'SubnetId'),
      network: text(item, 'VpcId'),
      description: text(item, 'Description'),
      instance: of,
      device: attachment && whole(attachment, 'DeviceIndex'),
      used: of !== undefined || attachment !== undefined || text(item, 'Status') === 'in-use',
    });
  };
  for (const item of answers.all('NetworkInterfaces')) add(item, undefined);
  for (const one of answers.fact(INSTANCES)) for (const item of items(one, 'NetworkInterfaces')) add(item, text(one, 'InstanceId'));
  return found;
};

/** Interfaces of each instance, the primary one first. */
export const INTERFACES_OF: Fact<ReadonlyMap<string, readonly DescribedInterface[]>> = (answers) => {
  const found = new Map<string, DescribedInterface[]>();
  for (const one of answers.fact(INTERFACES).values()) {
    if (one.instance === undefined) continue;
    const list = found.get(one.instance);
    if (list) list.push(one);
    else found.set(one.instance, [one]);
  }
  for (const list of found.values()) list.sort((a, b) => (a.device ?? 0) - (b.device ?? 0));
  return found;
};

const addressesOf = (item: Item): readonly Item[] => items(item, 'PrivateIpAddresses');
const isPrimary = (item: Item): boolean => flag(item, 'Primary') === true;

/** What an interface has, in the words that both kinds with interfaces use. */
export function interfaceValues({ item, subnet }: DescribedInterface) {
  const addresses = addressesOf(item);
  return {
    in: subnet,
    privateIpv4: addresses.filter(isPrimary).map((a) => text(a, 'PrivateIpAddress'))[0] ?? text(item, 'PrivateIpAddress'),
    secondaryPrivateIpv4s: addresses.filter((a) => !isPrimary(a)).flatMap((a) => text(a, 'PrivateIpAddress') ?? []),
    ipv6Addresses: items(item, 'Ipv6Addresses').flatMap((a) => text(a, 'Ipv6Address') ?? []),
    securityGroups: groupIds(item, 'Groups'),
    sourceDestCheck: flag(item, 'SourceDestCheck') ?? true,
  };
}

export const groupIds = (item: Item, key: string): readonly string[] => items(item, key).flatMap((group) => text(group, 'GroupId') ?? []);

/** The public address that AWS lent to the primary address, without an Elastic IP. */
export function lentAddress(answers: Answers, { item }: DescribedInterface): string | undefined {
  const [first] = addressesOf(item).filter(isPrimary);
  const association = (first && inner(first, 'Association')) ?? inner(item, 'Association');
  const address = association && text(association, 'PublicIp');
  if (address === undefined || !association) return undefined;
  // One that a service manages itself is as good as lent.
  const allocated = answers.where('Addresses', 'PublicIp', address);
  if (allocated.length > 0) return allocated.every((one) => text(one, 'ServiceManaged') !== undefined) ? address : undefined;
  return text(association, 'AllocationId') === undefined ? address : undefined;
}

/** Interfaces whose description begins so, which is how services say what they made one for. */
export const describedAs = (answers: Answers, beginning: string): readonly DescribedInterface[] =>
  [...answers.fact(INTERFACES).values()].filter((one) => one.description?.startsWith(beginning) ?? false);
