/** All the ways in, one after the other: used on the sign-in page, and over the work when a session has ended. */
import { useState } from 'react'
import { useEndpoint } from '../../../../ui/api/index.ts'
import { getSignIn, type Me, type NextStep } from '../../contract.ts'
import { FactorSetUp } from './factors/FactorSetUp.tsx'
import { SignInForm } from './SignInForm.tsx'
import { ForgottenForm } from './ForgottenForm.tsx'
import { OtherWays } from './OtherWays.tsx'
import { SecondStep } from './SecondStep.tsx'
import { whoAmI } from './whoAmI.ts'

export type Stage = { at: 'door'; email?: string } | { at: 'forgotten'; email: string } | { at: 'second' | 'setUp'; step: NextStep }

export const stageOf = (step: NextStep): Stage => ({ at: step.next === 'secondFactor' ? 'second' : 'setUp', step })

interface DoorProps {
  stage: Stage
  onStage: (stage: Stage) => void
  onSignedIn: (me: Me) => void
}

export function Door({ stage, onStage, onSignedIn }: DoorProps) {
  const [email] = useState(stage.at === 'door' ? stage.email : undefined)
  const { data } = useEndpoint(getSignIn)
  const back = (): void => onStage({ at: 'door' })
  if (stage.at === 'forgotten') return <ForgottenForm email={stage.email} onBack={back} />
  if (stage.at === 'second') return <SecondStep step={stage.step} onSignedIn={onSignedIn} onBack={back} />
  if (stage.at === 'setUp') return <FactorSetUp ticket={stage.step.ticket} onDone={() => void whoAmI().then(onSignedIn)} onBack={back} />
  return (
    <>
      <SignInForm email={email} onSignedIn={onSignedIn} onNext={(step) => onStage(stageOf(step))} onForgotten={data?.resetByMail ? (typed) => onStage({ at: 'forgotten', email: typed }) : undefined} />
      <OtherWays onSignedIn={onSignedIn} />
    </>
  )
}
