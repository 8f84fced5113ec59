/** The encoding of values between terraform and a provider, as far as they use it. */
export type Packed = null | boolean | number | string | Unknown | readonly Packed[] | { readonly [key: string]: Packed };
/** A value that only an apply will tell. */
export class Unknown {}

/** Reads one value. Whole numbers beyond 2^53 are not exact. */
export function unpack(bytes: Buffer): Packed {
  let at = 0;
  const take = (count: number): Buffer => {
    at += count;
    return bytes.subarray(at - count, at);
  };
  const many = (count: number): readonly Packed[] => Array.from({ length: count }, () => value());
  const map = (count: number): Packed => Object.fromEntries(Array.from({ length: count }, () => [String(value()), value()]));
  const unknown = (length: number): Unknown => {
    take(length + 1);
    return new Unknown();
  };
  function value(): Packed {
    const head = take(1).readUInt8();
    if (head < 0x80) return head;
    if (head < 0x90) return map(head & 0xf);
    if (head < 0xa0) return many(head & 0xf);
    if (head < 0xc0) return take(head & 0x1f).toString();
    if (head >= 0xe0) return head - 256;
    switch (head) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc7:
        return unknown(take(1).readUInt8());
      case 0xca:
        return take(4).readFloatBE();
      case 0xcb:
        return take(8).readDoubleBE();
      case 0xcc:
        return take(1).readUInt8();
      case 0xcd:
        return take(2).readUInt16BE();
      case 0xce:
        return take(4).readUInt32BE();
      case 0xcf:
        return Number(take(8).readBigUInt64BE());
      case 0xd0:
        return take(1).readInt8();
      case 0xd1:
        return take(2).readInt16BE();
      case 0xd2:
        return take(4).readInt32BE();
      case 0xd3:
        return Number(take(8).readBigInt64BE());
      case 0xd4:
        return unknown(1);
      case 0xc4:
      case 0xd9:
        return take(take(1).readUInt8()).toString();
      case 0xc5:
      case 0xda:
        return take(take(2).readUInt16BE()).toString();
      case 0xdb:
        return take(take(4).readUInt32BE()).toString();
      case 0xdc:
        return many(take(2).readUInt16BE());
      case 0xdd:
        return many(take(4).readUInt32BE());
      case 0xde:
        return map(take(2).readUInt16BE());
      case 0xdf:
        return map(take(4).readUInt32BE());
      default:
        throw new Error(`msgpack has 0x${head.toString(16)}, which is not read here`);
    }
  }
  return value();
}

const sized = (mark: number, size: number): Buffer => {
  const head = Buffer.alloc(5);
  head.writeUInt8(mark);
  head.writeUInt32BE(size, 1);
  return head;
};
const text = (value: string): Buffer => Buffer.concat([sized(0xdb, Buffer.byteLength(value)), Buffer.from(value)]);

export function pack(value: Packed): Buffer {
  if (value === null) return Buffer.from([0xc0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'string') return text(value);
  if (value instanceof Unknown) return Buffer.from([0xd4, 0, 0]);
  if (typeof value === 'number') {
    const number = Buffer.alloc(9);
    number.writeUInt8(Number.isSafeInteger(value) ? 0xd3 : 0xcb);
    if (Number.isSafeInteger(value)) number.writeBigInt64BE(BigInt(value), 1);
    else number.writeDoubleBE(value, 1);
    return number;
  }
  if (Array.isArray(value)) return Buffer.concat([sized(0xdd, value.length), ...(value as readonly Packed[]).map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([sized(0xdf, entries.length), ...entries.flatMap(([key, one]) => [text(key), pack(one)])]);
}
