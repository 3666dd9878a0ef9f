import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the space for young objects as small as it is. Git's output comes in buffers of 64 KB, which V8 frees when it cleans that space
 * up: with 16 MB of it so many pile up first that the whole heap is marked, ten times a second (docs/performance.md).
 */
export function keepYoungHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
