import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '#access';
import type { DefaultPackView, PackChoiceView } from '#contracts';
import { chooseDefaultPack, defaultPackOf } from '#office';
import type { KeptChoice } from '#persistence';
import { findPack } from '#regulations';
import { granted } from '../answers/from-deed.ts';
import { known } from '../answers/known.ts';
import { type Desk, DESK } from '../desk.ts';
import { Allow } from '../door/allow.ts';
import { asCaller, By, type Visitor, workOf } from '../door/visitor.ts';
import { AnswersWith } from '../shapes/answers-with.ts';
import { DefaultPackBody } from './requests.ts';

const choiceView = ({ edition, pack, reason, setBy, setAt }: KeptChoice): PackChoiceView => ({ edition, reason, setBy, setAt, ...known({ pack }) });

/** By which pack a board judges when nobody names one. */
@ApiTags('rulebook')
@Controller('default-pack')
export class DefaultPackController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  @Allow('rules.read')
  @AnswersWith('DefaultPackView', 'The pack that judges when none is named, and who chose it')
  standing(@By() visitor: Visitor): Promise<DefaultPackView> {
    const { scope } = visitor;
    return this.desk.database.work(workOf(visitor, 'rules'), async (work) => {
      const pack = await defaultPackOf(work);
      const name = findPack(pack)?.name ?? (await work.packs.find(pack))?.name;
      const hasBoard = scope === 'all' || scope.length > 0;
      const history = hasBoard ? await work.defaultPacks.of(scope === 'all' ? [] : scope) : [];
      const above = (await work.defaultPacks.inForce()) === undefined ? 'house' : 'above';
      return {
        pack, packName: name ?? pack, edition: history[0]?.edition ?? 0, history: history.map(choiceView),
        chosenBy: history[0]?.pack === undefined ? above : 'own', mayChange: hasBoard && may(visitor.role, 'rules.write'),
      };
    });
  }

  @Put()
  @Allow('rules.write')
  @AnswersWith('DefaultPackView', 'Judge by this pack from now on; every choice is kept with its reason')
  async choose(@Body() { pack, reason, edition }: DefaultPackBody, @By() visitor: Visitor): Promise<DefaultPackView> {
    granted(await chooseDefaultPack(this.desk, { pack, reason, basedOn: edition }, asCaller(visitor)));
    return this.standing(visitor);
  }
}
