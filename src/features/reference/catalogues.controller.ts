import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Public } from '../../platform/access/rule.js';
import { notFound } from '../../platform/http/refusal.js';
import { Cacheable } from './cacheable.js';
import {
  Catalogue,
  CatalogueEntry,
  FoundOccupations,
  IndustriesQuery,
  OccupationsQuery,
  OccupationView,
  RegionsQuery,
  RegionView,
  SkillLevels,
} from './catalogues.dto.js';
import { INDUSTRY_EDITION, industryChildren } from './industries.js';
import { searchOccupations } from './occupation-search.js';
import { ancestors, children, OCCUPATION_EDITION, occupation, workTypes } from './occupations.js';
import { COUNTRY, region, regionAncestors, regionChildren } from './regions.js';
import { SKILL_LEVELS } from './skill-levels.js';

type Node = Omit<CatalogueEntry, 'more'>;
type Below = (code: string) => readonly unknown[];

/** What forms offer to choose from: the official classifications. */
@ApiTags('reference')
@ApiExtraModels(Catalogue, FoundOccupations)
@Controller('api/v1/reference')
@Public()
@Cacheable()
export class CataloguesController {
  /** The tree level by level, or with `q` what someone means who is typing. */
  @Get('occupations')
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(Catalogue) }, { $ref: getSchemaPath(FoundOccupations) }] },
  })
  async occupations(@Query() query: OccupationsQuery): Promise<Catalogue | FoundOccupations> {
    const edition = OCCUPATION_EDITION;
    if (query.q === undefined)
      return { edition, items: entries(children(query.parent ?? null), children), next: null };
    return { edition, items: await searchOccupations(query.q, query.limit ?? 10), next: null };
  }

  @Get('occupations/:code')
  @ApiOkResponse({ type: OccupationView })
  occupation(@Param('code') code: string): OccupationView {
    const node = occupation(code);
    if (!node) throw notFound();
    return {
      ...entry(node, children),
      above: entries(ancestors(code), children),
      workTypes: workTypes(code).map((type) => type.name),
    };
  }

  @Get('regions')
  @ApiOkResponse({ type: Catalogue })
  regions(@Query() { parent = COUNTRY }: RegionsQuery): Catalogue {
    return { edition: 'GB/T 2260', items: entries(regionChildren(parent), regionChildren), next: null };
  }

  @Get('regions/:code')
  @ApiOkResponse({ type: RegionView })
  region(@Param('code') code: string): RegionView {
    const node = region(code);
    if (!node) throw notFound();
    return { ...entry(node, regionChildren), above: entries(regionAncestors(code), regionChildren) };
  }

  @Get('industries')
  @ApiOkResponse({ type: Catalogue })
  industries(@Query() { parent }: IndustriesQuery): Catalogue {
    const items = entries(industryChildren(parent ?? null), industryChildren);
    return { edition: INDUSTRY_EDITION, items, next: null };
  }

  /** The eight steps from 学徒工 to 首席技师. */
  @Get('skill-levels')
  @ApiOkResponse({ type: SkillLevels })
  skillLevels(): SkillLevels {
    return { items: [...SKILL_LEVELS], next: null };
  }
}

function entry({ code, name, level, parent }: Node, below: Below): CatalogueEntry {
  return { code, name, level, parent, more: below(code).length > 0 };
}

function entries(nodes: readonly Node[], below: Below): CatalogueEntry[] {
  return nodes.map((node) => entry(node, below));
}
