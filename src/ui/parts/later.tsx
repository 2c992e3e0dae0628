/** A part that is fetched when it is first drawn, or before. */
import { createElement, lazy, Suspense, useState, type ComponentType, type FunctionComponent } from 'react'

export type LaterPart<P> = FunctionComponent<P> & {
  /** Fetches it ahead; a failure shows when it is drawn. */
  fetch(): Promise<unknown>
}

/** `later(() => import('./Form.tsx').then(({ Form }) => Form))`. Once fetched it is drawn at once, so that the focus finds it. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterPart<P> {
  let arrived: ComponentType<P> | null = null
  const fetch = async (): Promise<ComponentType<P>> => (arrived ??= await load())
  const Awaited = lazy(async () => ({ default: (await fetch()) as ComponentType<object> }))
  function Later(props: P) {
    // What it was first drawn as it stays: another kind of element would begin anew.
    const [part] = useState(() => arrived as ComponentType<object> | null)
    return part ? (
      createElement(part, props)
    ) : (
      <Suspense>
        <Awaited {...props} />
      </Suspense>
    )
  }
  return Object.assign(Later, { fetch })
}

/** The same of a file's default export: `laterPart(() => import('./Page.tsx'))`. Pages and slots are made of these. */
export const laterPart = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>): LaterPart<P> => later(() => load().then((file) => file.default))

/** Fetches it ahead where it is fetched at all. What fails here shows when it is drawn. */
export async function fetchAhead(part: unknown): Promise<void> {
  await (part as Partial<LaterPart<object>>).fetch?.().catch(() => undefined)
}
