import type { DecoderName } from '../../decoders/list.ts';
/** A part of the window that may be encoded. Offsets are the buffer's, half-open. */
export interface Suspect {
    readonly decoder: DecoderName;
    readonly start: number;
    readonly end: number;
    /** It decodes to text for sure; else it is scanned only if its bytes hold a rule's literal or a container. */
    readonly text: boolean;
    /** The text goes on outside of the buffer: what needs all of it cannot be decoded. */
    readonly cut: boolean;
}
