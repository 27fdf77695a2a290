import { ApiProperty } from '@nestjs/swagger';
import { RuledField, TextField, WholeField } from '../../platform/http/fields.js';
import { isIndustryCode } from './industries.js';
import { isOccupationClass } from './occupations.js';
import { COUNTRY, isRegionCode } from './regions.js';

const OCCUPATION = {
  name: 'occupation-class',
  max: 10,
  accepts: isOccupationClass,
  zh: '应为职业分类代码，如 6-18',
  en: 'must be a code of the classification such as 6-18',
  example: '6-18',
};

export class OccupationsQuery {
  @RuledField({ ...OCCUPATION, optional: true, description: 'Classes right below; absent: the major ones' })
  parent?: string;
  @TextField({ optional: true, max: 60, description: 'Typed so far: characters, pinyin, initials or code' })
  q?: string;
  @WholeField({ optional: true, query: true, min: 1, max: 100 }) limit?: number;
}

export class RegionsQuery {
  @RuledField({
    name: 'parent-region',
    max: 9,
    accepts: (code) => code === COUNTRY || isRegionCode(code),
    zh: '应为行政区划代码，全国为 CN',
    en: 'must be a region code, CN for the country',
    optional: true,
    description: 'Regions right below, of a district its streets; absent: the provinces',
    example: '330211',
  })
  parent?: string;
}

export class IndustriesQuery {
  @RuledField({
    name: 'parent-industry',
    max: 4,
    accepts: isIndustryCode,
    zh: '应为国民经济行业代码，如 C 或 34',
    en: 'must be an industry code such as C or 34',
    optional: true,
    description: 'Industries right below; absent: the sections',
    example: 'C',
  })
  parent?: string;
}

export class CatalogueEntry {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() level!: string;
  @ApiProperty({ type: String, nullable: true }) parent!: string | null;
  @ApiProperty({ description: 'Whether there is anything below' }) more!: boolean;
}

export class Catalogue {
  @ApiProperty({ description: 'Which classification the codes belong to' }) edition!: string;
  @ApiProperty({ type: [CatalogueEntry] }) items!: CatalogueEntry[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: these lists are whole' })
  next!: null;
}

class FoundOccupationView {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The class (小类) that it belongs to' }) minor!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The work type that matched' }) workType!:
    string | null;
}

export class FoundOccupations {
  @ApiProperty() edition!: string;
  @ApiProperty({ type: [FoundOccupationView] }) items!: FoundOccupationView[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}

export class OccupationView extends CatalogueEntry {
  @ApiProperty({ type: [CatalogueEntry], description: 'From the major class down' })
  above!: CatalogueEntry[];
  @ApiProperty({ type: [String] }) workTypes!: string[];
}

export class RegionView extends CatalogueEntry {
  @ApiProperty({ type: [CatalogueEntry], description: 'From the country down' }) above!: CatalogueEntry[];
}

class SkillLevelView {
  @ApiProperty({ description: 'Rises with skill' }) rank!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The official number: 5 lowest, 1 highest' })
  grade!: number | null;
  @ApiProperty() code!: string;
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class SkillLevels {
  @ApiProperty({ type: [SkillLevelView] }) items!: SkillLevelView[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}
