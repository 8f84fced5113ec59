import { type Answers, type Describe, type Described, flag, inner, tag, text } from '../../describe.ts';
import { ownerOf, withoutInterface } from '../described/owners.ts';
import { type DescribedInterface, INTERFACES, interfaceValues, lentAddress } from '../described/interfaces.ts';

/** What is in use without being an instance's: the service that made it says what for. */
function serviceOf(one: DescribedInterface): string | undefined {
  if (!one.used) return undefined;
  const attachment = inner(one.item, 'Attachment');
  const words = [
    one.description,
    text(one.item, 'InterfaceType') === 'interface' ? undefined : text(one.item, 'InterfaceType'),
    text(one.item, 'RequesterId'),
    attachment && text(attachment, 'InstanceOwnerId'),
    one.instance,
  ];
  return (words.find((word) => word !== undefined && word.trim() !== '') ?? 'AWS').trim().slice(0, 255);
}

function networkInterface(answers: Answers, one: DescribedInterface, drawn: boolean): Described {
  const { id, item } = one;
  const owner = drawn || !one.used ? undefined : ownerOf(answers, one);
  const service = drawn ? undefined : (owner?.service ?? serviceOf(one));
  const managed = flag(item, 'RequesterManaged') === true || service !== undefined;
  return {
    id,
    values: {
      name: tag(item, 'Name') ?? owner?.name ?? (managed ? one.description?.slice(0, 128).trim() || undefined : undefined),
      ...interfaceValues(one),
      attachedTo: drawn ? one.instance : undefined,
      service,
      lentPublicIpv4: service === undefined ? undefined : lentAddress(answers, one),
    },
    of: item,
  };
}

/** Those that no other kind stands for: further interfaces of instances, those of services, and those that hang loose. */
export const describe: Describe = {
  read: () => [],
  rest: (answers, taken) =>
    [...answers.fact(INTERFACES).values()]
      .filter((one) => !taken.has(one.id))
      .map((one) => networkInterface(answers, one, one.instance !== undefined && taken.has(one.instance))),
  leaves: (answers) => withoutInterface(answers).map(({ of, what, name }) => ({ code: 'OWNER_WITHOUT_INTERFACE', values: { key: what, name }, of })),
};
