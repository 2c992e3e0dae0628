/** What is put in order in this browser before somebody signs out of it. */

/** Milliseconds after which the sign-out goes on without the rest. */
const patience = 2000

const works: (() => Promise<void>)[] = []

/** For the life of the page. What fails or takes too long does not hold up the sign-out. */
export function onSigningOut(work: () => Promise<void>): void {
  works.push(work)
}

/** Never fails. */
export async function tidyUp(): Promise<void> {
  const all = Promise.allSettled(works.map((work) => work()))
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))])
}
