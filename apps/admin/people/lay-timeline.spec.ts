import { describe, expect, it } from '@jest/globals';
import type { TenureView } from '#contracts';
import { layTimeline } from './lay-timeline.ts';

const post = (more: Partial<TenureView>): TenureView => ({
  position: 'p', title: 'Trưởng phòng', unit: 'u', unitName: 'Phòng Nội vụ', localityName: 'Quận 1', head: true, from: '2010-01-01', kind: 'official', ...more,
});

describe('the timeline of a career', () => {
  it('draws from the first January to the end of the year looked at', () => {
    const laid = layTimeline([post({ from: '2013-01-01', to: '2022-12-31' })], '2022-12-31', undefined);
    expect(laid?.rows[0]).toMatchObject({ x: 0, look: 'head' });
    expect(laid?.rows[0]?.width).toBeCloseTo(100, 1);
  });

  it('marks the eight-year day only on a head post held that long', () => {
    const laid = layTimeline([post({ from: '2010-01-01', to: '2017-12-31' }), post({ from: '2010-01-01', to: '2018-01-01' })], '2020-06-01', undefined);
    expect(laid?.rows.map(({ eight }) => eight !== undefined)).toEqual([false, true]);
  });

  it('shows acting and seconded service apart, deputies as staff', () => {
    const laid = layTimeline([post({ kind: 'acting' }), post({ kind: 'seconded' }), post({ head: false })], '2020-01-01', undefined);
    expect(laid?.rows.map(({ look }) => look)).toEqual(['acting', 'acting', 'staff']);
  });

  it('puts the oldest post first whatever the order of the file, and accepts bare years', () => {
    const laid = layTimeline([post({ from: '2015-03' }), post({ from: '1998' })], '2020-01-01', undefined);
    expect(laid?.rows.map(({ tenure }) => tenure.from)).toEqual(['1998', '2015-03']);
  });

  it('has nothing to draw for an empty career', () => {
    expect(layTimeline([], '2020-01-01', undefined)).toBeUndefined();
  });
});
