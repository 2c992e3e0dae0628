-- The roles of a new installation. Levels: own < team < all. What a role does not name it may not do;
-- "*" stands for every object that is not named. Nobody but administrators takes data out by default,
-- and heads of sales, who answer for them.

insert into roles (id, created_at, updated_at, search_text, key, name, permissions)
select ('00000000-0000-7000-8000-00000000000' || place)::uuid, now(), now(), lower(name), key, name, permissions
from (
  values
    (1, 'admin', 'Administrator', '{
      "*": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"}
    }'::jsonb),
    (2, 'head', 'Head of sales', '{
      "*": {"see": "all", "export": "all"},
      "contacts": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"},
      "companies": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"},
      "leads": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"},
      "deals": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"},
      "tasks": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"},
      "activities": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"},
      "notes": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"},
      "products": {"see": "all", "create": "all", "change": "all", "delete": "all", "export": "all", "import": "all"},
      "pipelines": {"see": "all", "create": "all", "change": "all"},
      "stages": {"see": "all", "create": "all", "change": "all"},
      "views": {"see": "own", "create": "own", "change": "own", "delete": "own"}
    }'),
    (3, 'sales', 'Sales', '{
      "contacts": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "companies": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "leads": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "deals": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "tasks": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "activities": {"see": "own", "create": "own", "change": "own"},
      "notes": {"see": "own", "create": "own", "change": "own", "delete": "own"}
    }'),
    (4, 'service', 'Service', '{
      "contacts": {"see": "all", "create": "all", "change": "all"},
      "companies": {"see": "all", "create": "all", "change": "all"},
      "leads": {"see": "all", "create": "all", "change": "all"},
      "deals": {"see": "all"},
      "tasks": {"see": "team", "create": "all", "change": "team", "delete": "own"},
      "activities": {"see": "all", "create": "own", "change": "own"},
      "notes": {"see": "all", "create": "own", "change": "own", "delete": "own"}
    }'),
    (5, 'marketing', 'Marketing', '{
      "contacts": {"see": "all", "create": "all", "change": "all", "import": "all"},
      "companies": {"see": "all", "create": "all", "change": "all", "import": "all"},
      "leads": {"see": "all", "create": "all", "change": "all", "import": "all"},
      "deals": {"see": "all"},
      "tasks": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "activities": {"see": "all", "create": "own", "change": "own"},
      "notes": {"see": "all", "create": "own", "change": "own", "delete": "own"}
    }'),
    (6, 'finance', 'Finance', '{
      "contacts": {"see": "all"},
      "companies": {"see": "all", "change": "all"},
      "deals": {"see": "all"},
      "tasks": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "activities": {"see": "all", "create": "own", "change": "own"},
      "notes": {"see": "all", "create": "own", "change": "own", "delete": "own"},
      "products": {"see": "all", "change": "all"}
    }'),
    (7, 'stock', 'Stock', '{
      "companies": {"see": "all"},
      "tasks": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "activities": {"see": "own", "create": "own", "change": "own"},
      "notes": {"see": "own", "create": "own", "change": "own", "delete": "own"},
      "products": {"see": "all", "create": "all", "change": "all", "import": "all"}
    }'),
    (8, 'field', 'Field work', '{
      "contacts": {"see": "all"},
      "companies": {"see": "all"},
      "deals": {"see": "all"},
      "tasks": {"see": "own", "create": "own", "change": "own"},
      "activities": {"see": "own", "create": "own", "change": "own"},
      "notes": {"see": "own", "create": "own", "change": "own", "delete": "own"}
    }'),
    (9, 'readonly', 'Read only', '{
      "*": {"see": "all"},
      "views": {"see": "own", "create": "own", "change": "own", "delete": "own"}
    }')
) as given (place, key, name, permissions);

-- What everybody needs to work at all: the lists that choices come from, and views of one's own.
update roles
set permissions = '{
  "users": {"see": "all"}, "teams": {"see": "all"}, "roles": {"see": "all"}, "fields": {"see": "all"},
  "products": {"see": "all"}, "pipelines": {"see": "all"}, "stages": {"see": "all"},
  "views": {"see": "own", "create": "own", "change": "own", "delete": "own"}
}'::jsonb || permissions
where key not in ('admin', 'head', 'readonly');
