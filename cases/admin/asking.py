"""How the stock admin's own questions are put to the policy: may this editor see, add, change or delete?"""

from cases.choices import Deed
from cases.editing.policy import may


class AsksPolicy:
    """For a ModelAdmin; stands first among its bases.

    The desk has no door that leads from a row's number to its public address, and no address without a name: the one
    told every account which rows there are, the other leads where another address leads too.
    """

    view_on_site = False

    def get_urls(self):
        return [pattern for pattern in super().get_urls() if pattern.name]

    def has_module_permission(self, request):
        return may(request.user, Deed.READ, self.model)

    def has_view_permission(self, request, obj=None):
        return may(request.user, Deed.READ, obj or self.model)

    def has_add_permission(self, request):
        return may(request.user, Deed.ADD, self.model)

    def has_change_permission(self, request, obj=None):
        return may(request.user, Deed.CHANGE, obj or self.model)

    def has_delete_permission(self, request, obj=None):
        return may(request.user, Deed.DELETE, obj or self.model)


class RowsAskPolicy:
    """For inline rows, where the row that the admin hands over is the one that they hang on."""

    def has_view_permission(self, request, obj=None):
        return may(request.user, Deed.READ, self.model)

    def has_add_permission(self, request, obj=None):
        return may(request.user, Deed.ADD, self.model)

    def has_change_permission(self, request, obj=None):
        return may(request.user, Deed.CHANGE, self.model)

    def has_delete_permission(self, request, obj=None):
        return may(request.user, Deed.DELETE, self.model)
