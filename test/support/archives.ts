import { deflateRawSync } from 'node:zlib'

/** A tar of ustar headers, as `tar` writes it; a name of more than 100 bytes gets a GNU long name before it, or a pax header. */
export function tarOf(files: Readonly<Record<string, Buffer | string>>, long: 'gnu' | 'pax' = 'gnu'): Buffer {
  const parts: Buffer[] = []
  const add = (name: string, type: string, data: Buffer): void => {
    const header = Buffer.alloc(512)
    header.write(name.slice(0, 100), 0, 'latin1')
    header.write('0000644\0', 100)
    header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write(' '.repeat(8), 148)
    header.write(type, 156)
    header.write('ustar\x0000', 257)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    parts.push(header, data, Buffer.alloc((512 - (data.length % 512)) % 512))
  }
  for (const [name, content] of Object.entries(files)) {
    if (name.length > 100 && long === 'gnu') add('././@LongLink', 'L', Buffer.from(`${name}\0`))
    if (name.length > 100 && long === 'pax') {
      const record = ` path=${name}\n`
      const length = record.length + String(record.length + 3).length
      add('PaxHeader', 'x', Buffer.from(`${length}${record}`))
    }
    add(name, '0', Buffer.from(content))
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

/** A zip archive; `before` stands in front of it, as in programs that unpack themselves. */
export function zipOf(files: readonly (readonly [string, Buffer | string])[], before = '', method: 0 | 8 = 8): Buffer {
  const parts: Buffer[] = [Buffer.from(before)]
  const central: Buffer[] = []
  let at = 0
  for (const [name, content] of files) {
    const plain = Buffer.from(content)
    const data = method === 8 ? deflateRawSync(plain) : plain
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(plain.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02\x14\x00', 0, 'latin1')
    common.copy(entry, 6)
    entry.writeUInt32LE(at, 42)
    central.push(entry, Buffer.from(name))
    parts.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Math.min(files.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(files.length, 0xffff), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}
