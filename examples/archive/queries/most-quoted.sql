-- Which sources were quoted most, by outlet and year.
SELECT outlet, year, source, claims
FROM (
  SELECT outlet, year, source, claims,
         row_number() OVER (PARTITION BY outlet, year ORDER BY claims DESC, source) AS place
  FROM (
    SELECT outlet, year, claim['source'] AS source, count(*) AS claims
    FROM (
      SELECT outlet, substr(CAST(published AS VARCHAR), 1, 4) AS year, unnest(claims(text)) AS claim
      FROM articles
    )
    WHERE claim['form'] IN ('direct', 'mixed') AND claim['source'] IS NOT NULL
    GROUP BY outlet, year, claim['source']
  )
)
WHERE place <= 3
ORDER BY outlet, year, place;
