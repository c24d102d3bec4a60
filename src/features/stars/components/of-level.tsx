import { observer } from 'mobx-react-lite'
import { useEffect, type ReactNode } from 'react'
import { AppError } from '../../../contract/errors'
import { useApp } from '../../../stores/app'
import { Failure } from '../../../ui/failure'
import { Loaded } from '../../../ui/loaded'
import { Screen } from '../../../ui/screen'
import { Waiting } from './waiting'

interface Props {
  title: string
  /** What the address names; missing where it names nothing. */
  orgId: string | undefined
  children: (orgId: string) => ReactNode
}

/** A page about a level: that of the address, or the reader's own once it is known who that is. */
export const OfLevel = observer(function OfLevel({ title, orgId, children }: Props) {
  const { session } = useApp()
  const own = session.me.value?.roles.find(({ may }) => may.includes('see-stars'))?.org.id
  useEffect(() => {
    if (!orgId && session.me.value === null) void session.refresh()
  }, [orgId, session])
  const place = orgId ?? own
  if (place !== undefined) return <>{children(place)}</>
  return (
    <Screen title={title}>
      <Loaded from={session.me} skeleton={<Waiting />} onRetry={() => void session.refresh()}>
        {() => <Failure error={new AppError('FORBIDDEN', '只有团委的干部能看星级评定')} />}
      </Loaded>
    </Screen>
  )
})
