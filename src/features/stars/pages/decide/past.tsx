import type { DecidingCheck, StarDecision } from '../../../../contract/stars'
import { shortStars } from '../../../../domain/stars/deciding'
import { dayInYear } from '../../../../domain/time'
import { Row } from '../../../../ui/row'
import { Part } from '../../components/part'
import { goTo } from '../../go-to'
import { starUrl } from '../../routes'

/** What was decided before, each by the criteria of its time. */
export function Past({ deciding: { decisions, check, now } }: { deciding: DecidingCheck }) {
  if (decisions.length === 0) return null
  return (
    <Part title='往年' beside='按当年的标准，不改'>
      {decisions.map((decision) => (
        <Row
          key={decision.decisionId}
          title={`${dayInYear(decision.decidedAt, now)} ${shortStars(decision.stars)}`}
          caption={lacksOf(decision)}
          onTap={() => goTo(starUrl(check.venue.venueId, decision.decisionId))}
        />
      ))}
    </Part>
  )
}

const lacksOf = ({ items, reason }: StarDecision): string => {
  const unmet = items.filter(({ met }) => !met).map(({ title }) => title)
  return unmet.length === 0 ? reason : `没达到：${unmet.join('、')}`
}
