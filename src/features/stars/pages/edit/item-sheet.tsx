import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { CRITERIA_ASKS_MAX, CRITERIA_TITLE_MAX } from '../../../../domain/limits'
import { AREA_NAMES, AREAS, type Item, type ItemKind } from '../../../../domain/stars/criteria'
import { FIGURE_NAMES, FIGURE_UNITS, FIGURES } from '../../../../domain/stars/figures'
import { Labelled } from '../../../../forms/labelled'
import { TextBox } from '../../../../forms/text-box'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chip'
import { Sheet } from '../../../../ui/sheet'
import { TextAction } from '../../../../ui/text-action'
import { ChooseOne } from '../../components/choose-one'
import type { EditStore } from '../../edit.store'
import './item-sheet.scss'

const KINDS: readonly { key: ItemKind; word: string }[] = [
  { key: 'figure', word: '由记录填写' },
  { key: 'evidence', word: '交材料' },
  { key: 'safety', word: '有到期日' },
]

/** One item: what it is called, how it is shown to be met, and what is asked. */
export const ItemSheet = observer(function ItemSheet({ store }: { store: EditStore }) {
  const { item } = store
  if (!item) return null
  const turnTo = (kind: ItemKind) =>
    store.setItem(
      kind === 'figure' ? { kind, figure: item.figure ?? 'activities', asks: '' } : { kind, figure: null, need: 1 },
    )
  return (
    <Sheet open title='一项标准' onClose={() => store.open(null)}>
      <Labelled label='名称'>
        <TextBox
          label='名称'
          value={item.title}
          maxLength={CRITERIA_TITLE_MAX}
          onInput={(title) => store.setItem({ title })}
        />
      </Labelled>
      <Labelled label='方面'>
        <View className='item-sheet__chips'>
          {AREAS.map((area) => (
            <Chip key={area} choice on={item.area === area} onTap={() => store.setItem({ area })}>
              {AREA_NAMES[area]}
            </Chip>
          ))}
        </View>
      </Labelled>
      <Labelled label='怎么看'>
        <ChooseOne label='怎么看' options={KINDS} value={item.kind} onChoose={turnTo} />
      </Labelled>
      <Asked store={store} item={item} />
      <View className='stars__acts'>
        <TextAction undoes onTap={() => store.dropItem(item.id)}>
          删掉这一项
        </TextAction>
        <Button grow onTap={() => store.open(null)}>
          好了
        </Button>
      </View>
    </Sheet>
  )
})

/** A rating is kept in tenths and written as people read it. */
const shownNeed = ({ figure, need }: Item): string => String(figure === 'rating' ? need / 10 : need)
const neededBy = ({ figure }: Item, typed: string): number =>
  Math.max(1, Math.round(Number(typed.replace(/[^\d.]/g, '')) * (figure === 'rating' ? 10 : 1)) || 1)

const Asked = observer(function Asked({ store, item }: { store: EditStore; item: Item }) {
  const { figure } = item
  return (
    <>
      {figure !== null && (
        <Labelled label='数哪个'>
          <View className='item-sheet__chips'>
            {FIGURES.map((one) => (
              <Chip key={one} choice on={figure === one} onTap={() => store.setItem({ figure: one })}>
                {FIGURE_NAMES[one]}
              </Chip>
            ))}
          </View>
        </Labelled>
      )}
      <Labelled label={figure === null ? '至少几份' : '要求'}>
        <TextBox
          key={`${item.id}-${figure ?? 'files'}`}
          label={figure === null ? '至少几份' : '要求'}
          type='number'
          unit={figure === null ? '份' : FIGURE_UNITS[figure]}
          value={shownNeed(item)}
          maxLength={7}
          onInput={(typed) => store.setItem({ need: neededBy(item, typed) })}
        />
      </Labelled>
      {figure === null && (
        <Labelled label='要交什么'>
          <TextBox
            label='要交什么'
            value={item.asks}
            maxLength={CRITERIA_ASKS_MAX}
            placeholder='如：照片 2 张，注明位置'
            onInput={(asks) => store.setItem({ asks })}
          />
        </Labelled>
      )}
    </>
  )
})
