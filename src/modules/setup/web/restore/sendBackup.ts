/** Sends a backup. The older request is used because it alone tells how much has gone. */
import { ApiProblem, call } from '../../../../ui/api/index.ts'
import { problemOf } from '../../../../ui/api/problem.ts'
import { getRestore, startRestore, tokenHeader, type RestoreState } from '../../contract.ts'

export const readRestore = (token: string): Promise<RestoreState> => call(getRestore, { headers: { [tokenHeader]: token } })

interface Sending {
  token: string
  file: File
  passphrase: string
  /** 0 to 1 */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/** @throws ApiProblem, or an AbortError when the signal says stop */
export function sendBackup({ token, file, passphrase, onProgress, signal }: Sending): Promise<RestoreState> {
  const { promise, resolve, reject } = Promise.withResolvers<RestoreState>()
  const sending = new XMLHttpRequest()
  sending.open(startRestore.method, `/api/v1${startRestore.path}`)
  sending.setRequestHeader('accept', 'application/json')
  sending.setRequestHeader('accept-language', document.documentElement.lang || 'en')
  sending.setRequestHeader(tokenHeader, token)
  sending.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
  sending.onload = () => {
    const answer = new Response(sending.responseText, { status: sending.status, statusText: sending.statusText })
    if (answer.ok) void answer.json().then((state) => resolve(state as RestoreState), reject)
    else void problemOf(answer).then(reject)
  }
  sending.onerror = () => reject(new ApiProblem({ status: 0, code: 'offline', title: 'Offline', detail: '' }))
  sending.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'))
  signal.addEventListener('abort', () => sending.abort())
  const form = new FormData()
  // Before the file: the server knows only what has come by then.
  if (passphrase) form.append('passphrase', passphrase)
  form.append('file', file, file.name)
  sending.send(form)
  return promise
}
