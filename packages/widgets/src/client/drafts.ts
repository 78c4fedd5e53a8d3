/** What this browser remembers of one application, on the page's own origin. */
export interface Draft {
  id: string
  token: string
  /** Edits the server has not yet confirmed, by path, with the version each began from. */
  unsaved: Record<string, { value: unknown; version: number }>
  /** Uploads the server has confirmed but not finished, by document. */
  uploads: Record<string, { url: string; file: string }>
}

/** Runs one request on the store. Answers undefined where the browser has no store to give (private windows, blocked storage). */
async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const db = await settled(indexedDB.open('cohortium', 1), (request) => request.result.createObjectStore('drafts'))
    try {
      return await settled(act(db.transaction('drafts', mode).objectStore('drafts')))
    } finally {
      db.close()
    }
  } catch {
    return undefined
  }
}

function settled<T>(request: IDBRequest<T>, upgrade?: (request: IDBOpenDBRequest) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    if (upgrade) (request as unknown as IDBOpenDBRequest).onupgradeneeded = () => upgrade(request as unknown as IDBOpenDBRequest)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export const readDraft = (name: string): Promise<Draft | undefined> => run('readonly', (store) => store.get(name))
export const writeDraft = (name: string, draft: Draft): Promise<unknown> => run('readwrite', (store) => store.put(draft, name))
export const dropDraft = (name: string): Promise<unknown> => run('readwrite', (store) => store.delete(name))

/** One draft per server, partner, program and edition: two elements for the same edition share it, as two tabs do. */
export const draftName = ({ server, partner, edition, program }: Record<'server' | 'partner' | 'edition' | 'program', string>): string =>
  [server, partner, program, edition || 'open'].filter(Boolean).join(' ')
