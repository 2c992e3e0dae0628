/** A restore from the choice of the file to its end. It goes on in the server while the page is closed. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { RestoreState } from '../../contract.ts'
import { readRestore, sendBackup } from './sendBackup.ts'

/** Milliseconds between two questions. */
const pause = 1000

const isUnderWay = (state: RestoreState | undefined): boolean => state !== undefined && ['receiving', 'checking', 'restoring'].includes(state.step)

export function useRestore(token: string) {
  const client = useQueryClient()
  const [part, setPart] = useState(0)
  const stopper = useRef<AbortController>(null)
  const key = ['setup', 'restore', token]
  const state = useQuery({
    queryKey: key,
    queryFn: () => readRestore(token),
    refetchInterval: ({ state: { data } }) => (isUnderWay(data) ? pause : false),
    refetchIntervalInBackground: true,
  })
  const send = useMutation({
    mutationFn: ({ file, passphrase }: { file: File; passphrase: string }) => {
      stopper.current = new AbortController()
      setPart(0)
      return sendBackup({ token, file, passphrase, onProgress: setPart, signal: stopper.current.signal })
    },
    onSuccess: (answer) => client.setQueryData(key, answer),
  })
  return { state: state.data, lost: state.isError, send, part, stop: () => stopper.current?.abort(), underWay: isUnderWay(state.data) }
}
