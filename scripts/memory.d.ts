export const nodeFlags: string[]
export const nodeEnvironment: Record<string, string>
export function chosenByHand(): boolean
