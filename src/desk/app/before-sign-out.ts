type Duty = () => Promise<void>

const duties = new Set<Duty>()

/** Has `duty` done before whoever is signed in leaves: what is being written is saved. Gives what takes it back. */
export function beforeSignOut(duty: Duty): () => void {
  duties.add(duty)
  return () => void duties.delete(duty)
}

/** Does what is to be done before signing out; a duty that fails holds nobody here. */
export async function prepareSignOut(): Promise<void> {
  await Promise.allSettled([...duties].map((duty) => duty()))
}
