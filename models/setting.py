"""What a district's office has set, as rows that are only added: the newest of a district holds."""

from models.accounts.user import User
from models.audit import Audit
from models.database import act


class Setting:
    """For a table with `district`, `set_by`, `set_at` and the columns of `VALUES`: a named tuple, complete with what
    holds where nothing was set, that brings itself into bounds by `within()`. `NOTED`: the action
    in the audit log."""

    VALUES: type
    NOTED: str

    @classmethod
    def of(cls, district: str):
        """The `VALUES` that hold in a district."""
        row = cls.select().where(cls.district == district).order_by(cls.id.desc()).first()
        return cls.VALUES(*(getattr(row, name) for name in cls.VALUES._fields)) if row else cls.VALUES()

    @classmethod
    def set(cls, district: str, wanted, by: User) -> bool:
        """Within their bounds. False if it is so already."""
        wanted = wanted.within()
        with act(f"{cls.NOTED} {district}"):
            if wanted == cls.of(district):
                return False
            cls.create(district=district, set_by=by, **wanted._asdict())
            Audit.note(by, cls.NOTED, detail=f"{district} {' '.join(map(str, wanted))}")
        return True
