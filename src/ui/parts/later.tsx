/** A part that is fetched when it is first drawn, or before. */
import { Component, createContext, createElement, lazy, Suspense, use, useState, type ComponentType, type FunctionComponent, type LazyExoticComponent, type ReactNode } from 'react'
import { Waits } from './waits.ts'

export type LaterPart<P> = FunctionComponent<P> & {
  /** Fetches it ahead; a failure shows when it is drawn. */
  fetch(): Promise<unknown>
}

/** True for a page or dialog itself: one that cannot be fetched says so in its whole place. A part of it must not take the rest, and what was typed there, with it. */
export const WholePage = createContext(false)

type Awaited = LazyExoticComponent<ComponentType<object>>

/** A part that did not come; what else goes wrong in it is no business of ours. */
class NotFetched extends Error {}

/** Milliseconds until a part that did not come is asked for again: the server may be on its way back. */
const againAfter = 2000

interface PatientProps {
  onAgain(): void
  children: ReactNode
}

/** Leaves the place of a part empty until it comes. */
class Patient extends Component<PatientProps, { missing: boolean }> {
  override state = { missing: false }
  private timer: ReturnType<typeof setTimeout> | undefined
  static getDerivedStateFromError(error: unknown): { missing: boolean } {
    if (!(error instanceof NotFetched)) throw error
    return { missing: true }
  }
  override componentDidCatch(): void {
    this.timer = setTimeout(() => {
      this.setState({ missing: false })
      this.props.onAgain()
    }, againAfter)
  }
  override componentWillUnmount(): void {
    clearTimeout(this.timer)
  }
  override render(): ReactNode {
    return this.state.missing ? null : this.props.children
  }
}

/** `later(() => import('./Form.tsx').then(({ Form }) => Form))`. Once fetched it is drawn at once, so that the focus finds it. `Waiting` stands in its place until then. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, Waiting?: ComponentType<P>): LaterPart<P> {
  let arrived: ComponentType<P> | null = null
  const fetch = async (): Promise<ComponentType<P>> => (arrived ??= await load())
  const awaited = (whole: boolean) => {
    const part: Awaited = lazy(async () => ({
      default: (await fetch().catch((error: unknown) => {
        // A lazy part never asks twice: the next place gets another one.
        if (parts.get(whole) === part) parts.delete(whole)
        throw whole ? error : new NotFetched('A part of the page did not come.', { cause: error })
      })) as ComponentType<object>,
    }))
    parts.set(whole, part)
    return part
  }
  /** One for all places, by whether it is the whole page. */
  const parts = new Map<boolean, Awaited>()
  const partFor = (whole: boolean): Awaited => parts.get(whole) ?? awaited(whole)
  function Later(props: P) {
    const whole = use(WholePage)
    // What it was first drawn as it stays: another kind of element would begin anew.
    const [part] = useState(() => arrived as ComponentType<object> | null)
    const [Part, setPart] = useState(() => partFor(whole))
    if (part) return <WholePage value={false}>{createElement(part, props)}</WholePage>
    const drawn = (
      <WholePage value={false}>
        <Suspense fallback={Waiting ? <Waiting {...props} /> : whole && <Waits />}>
          <Part {...props} />
        </Suspense>
      </WholePage>
    )
    return whole ? drawn : <Patient onAgain={() => setPart(partFor(false))}>{drawn}</Patient>
  }
  return Object.assign(Later, { fetch })
}

/** The same of a file's default export: `laterPart(() => import('./Page.tsx'))`. Pages and slots are made of these. */
export const laterPart = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>, Waiting?: ComponentType<P>): LaterPart<P> =>
  later(() => load().then((file) => file.default), Waiting)

/** Fetches it ahead where it is fetched at all. What fails here shows when it is drawn. */
export async function fetchAhead(part: unknown): Promise<void> {
  await (part as Partial<LaterPart<object>>).fetch?.().catch(() => undefined)
}
