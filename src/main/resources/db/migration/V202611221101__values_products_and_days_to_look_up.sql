-- The products of a claim once more, each in a row of its own and in small letters, to be looked up by.
create table values_claim_product (
  claim_id bigint not null references values_claim (id) on delete cascade,
  product varchar(200) not null,
  primary key (product, claim_id)
);

create index values_claim_product_by_claim on values_claim_product (claim_id);

-- Cuts what the claims say today into lines, as neither database has a word for that which the other knows. The table of numbers goes again.
create table values_line_number (n integer primary key);

insert into values_line_number
select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 1
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as a (d)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as b (d)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as c (d)
cross join (values (0), (1), (2), (3), (4)) as e (d);

insert into values_claim_product (claim_id, product)
select distinct c.id, lower(substr(c.products, f.n, t.n - f.n))
from values_claim c
join values_line_number f on f.n <= length(c.products)
join values_line_number t on t.n > f.n and t.n <= f.n + 100 and t.n <= length(c.products) + 1
where c.products <> ''
  and substr('
' || c.products, f.n, 1) = '
'
  and substr(c.products || '
', t.n, 1) = '
'
  and substr(c.products, f.n, t.n - f.n) not like '%
%';

drop table values_line_number;

create index values_claim_by_last_day on values_claim (state, valid_until);
create index values_claim_by_review on values_claim (state, review_on);
create index values_evidence_by_picture on values_evidence (picture_id);
