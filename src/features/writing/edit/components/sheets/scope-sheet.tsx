import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import type { Scope } from '../../../../../contract/writing'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'
import { Skeleton } from '../../../../../ui/skeleton'
import type { ReachStore } from '../../reach.store'

interface Props {
  reach: ReachStore
  chosen: Scope
  onChoose: (scope: Scope) => void
  onClose: () => void
}

/** Rows at once: a level may have hundreds below it. */
const SHOWN = 30

/** For whom it is: the own organisation with all below it, or something below, a level at a time. */
export const ScopeSheet = observer(function ScopeSheet({ reach, chosen, onChoose, onClose }: Props) {
  const [most, setMost] = useState(SHOWN)
  const { id } = chosen
  useEffect(() => void reach.open(id), [reach, id])
  const open = (scope: string) => {
    setMost(SHOWN)
    void reach.open(scope)
  }
  const choose = (scope: Scope) => {
    onChoose(scope)
    onClose()
  }
  return (
    <Sheet open title='发给谁' onClose={onClose}>
      <Loaded from={reach.below} skeleton={<Skeleton width='100%' height={160} />} onRetry={() => open(id)}>
        {({ path, children }) => {
          const here = path[path.length - 1]
          const above = path[path.length - 2]
          return (
            <View>
              {above && <Row title={`回到${above.name}`} onTap={() => open(above.id)} />}
              {here && (
                <Button grow onTap={() => choose(here)}>
                  {children.length > 0 ? `发给${here.name}和全部下级` : `发给${here.name}`}
                </Button>
              )}
              {children.slice(0, most).map((child) => (
                <Row
                  key={child.id}
                  title={child.name}
                  chevron={!child.isBranch}
                  onTap={() => (child.isBranch ? choose(child) : open(child.id))}
                />
              ))}
              {children.length > most && (
                <Button kind='quiet' onTap={() => setMost(most + SHOWN)}>{`再看 ${children.length - most} 个`}</Button>
              )}
            </View>
          )
        }}
      </Loaded>
    </Sheet>
  )
})
