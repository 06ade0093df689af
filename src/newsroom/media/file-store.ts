/**
 * Files under keys of our own making, like `5f/5f70bf18.avif`, whole or not at all. One implementation keeps them in a
 * folder, the other in an S3-compatible store; the same suite runs over both. Safe for many writers at once, also from
 * other processes and nodes.
 */
export interface FileStore {
  /**
   * Keeps the bytes for good: when this returns, they are there, whole. A key always stands for the same bytes, so a file
   * of the same length under it is that file, and is not written again.
   */
  put(key: string, bytes: Uint8Array, type: string): Promise<void>
  get(key: string): Promise<Uint8Array | undefined>
  /** Removes the file, if it is there. */
  remove(key: string): Promise<void>
}
