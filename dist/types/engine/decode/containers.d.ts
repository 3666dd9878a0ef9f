import type { Container } from '../../decoders/magic.ts';
import type { Blob, Reader } from '../../model/blob.ts';
import { type Deeper, type Scanned, type Scope } from './scope.ts';
/** A blob that holds others: its own bytes, and at the same time, as they pass by, what they hold. */
export declare class ContainerScan {
    #private;
    constructor(blob: Blob, scope: Scope, deeper: Deeper);
    /**
     * @param head what was read of the blob already
     * @param scanRaw scans the blob's own bytes as the reader gives them
     */
    run(kind: Container, head: Uint8Array, rest: Reader, scanRaw: (reader: Reader) => Promise<Scanned>): Promise<Scanned>;
}
